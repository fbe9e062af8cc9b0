package se.datatorg.harvester.preview;

/** What can be said about a preview right now. */
public sealed interface PreviewState {
    /** Here it is, or here is why there is none. */
    record Ready(Kept kept) implements PreviewState {}

    /** The file is being fetched. */
    record Underway() implements PreviewState {}

    /** So many files are being fetched that this one must wait for another visit. */
    record Busy() implements PreviewState {}
}
