package se.datatorg.web.page.frame;

/** The small pictures of the site: path data for a box of 24 by 24. */
public enum Icon {
    SEARCH("M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.5 15.5L21 21"),
    MENU("M3 6h18M3 12h18M3 18h18"),
    DOWNLOAD("M12 3v12M6.5 10l5.5 5.5L17.5 10M4 20.5h16"),
    PIN("M12 21.5s7-6.500 7-12a7 7 0 0 0-14 0c0 5.500 7 12 7 12zM12 7v5"),
    COPY("M8 8h12v12H8zM4 16V4h12"),
    CROSS("M5 5l14 14M19 5L5 19"),
    TICK("M4 12.5l5.5 5.5L20 6.5"),
    WARNING("M12 3.5L22 20.5H2zM12 10v5M12 17.5v.6"),
    PAUSE("M3 3h18v18H3zM9.5 8v8M14.5 8v8"),
    INFO("M3 3h18v18H3zM12 11v6M12 7v.6"),
    AGAIN("M20 12a8 8 0 1 1-2.5-5.800M20 3v5h-5"),
    UP("M12 5l7 12H5z"),
    DOWN("M12 19l7-12H5z"),
    TABLE("M3 4h18v16H3zM3 9.5h18M3 14.8h18M9.5 4v16"),
    OUT("M9 5H4v15h15v-5M13 4h7v7M20 4l-9 9");

    private final String path;

    Icon(String path) {
        this.path = path;
    }

    public String path() {
        return path;
    }
}
