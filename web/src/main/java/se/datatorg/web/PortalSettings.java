package se.datatorg.web;

import java.net.URI;

/**
 * What the pages say about the portal itself.
 *
 * @param base address of the start page as visitors reach it, without a last slash
 * @param name {@code Datatorg}
 * @param operator the organisation that answers for the portal
 * @param contact e-mail address for questions
 * @param demo whether the data are examples, which every page then says
 */
public record PortalSettings(URI base, String name, String operator, String contact, boolean demo) {
    public PortalSettings {
        if (!base.isAbsolute() || base.toString().endsWith("/")) {
            throw new IllegalArgumentException("the base is an absolute address without a last slash: " + base);
        }
    }

    /** The full address of a path of the portal. */
    public String at(String path) {
        return base + path;
    }
}
