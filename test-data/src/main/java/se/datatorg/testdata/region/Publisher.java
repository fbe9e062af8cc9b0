package se.datatorg.testdata.region;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import se.datatorg.testdata.feed.Syntax;
import se.datatorg.testdata.files.Where;

/** One of the publishers of the example region. Its name is real, what it publishes here is made up. */
public final class Publisher {
    /** What is special about a publisher's feed. */
    public enum Trait {
        PAGED,
        REDIRECTS,
        STILL,
        WINDOWS_1252,
        BYTE_ORDER_MARK
    }

    private final Block block;
    private final Where where;
    private final List<Holding> holdings;
    private final Set<Trait> traits;

    private Publisher(Block block, List<Holding> holdings) {
        this.block = block;
        this.holdings = holdings;
        this.where = new Where(
                block.get("code"),
                block.id(),
                Arrays.stream(block.get("bbox").split(",")).map(Double::valueOf).toList(),
                block.list("places"));
        this.traits = traits(block);
    }

    static List<Publisher> all(Map<String, Subject> subjects) {
        return Block.read("publishers.txt").stream()
                .map(block -> new Publisher(block, holdings(block, subjects)))
                .toList();
    }

    private static List<Holding> holdings(Block block, Map<String, Subject> subjects) {
        var texts = block.get("holds").split(" ");
        return IntStream.range(0, texts.length)
                .mapToObj(i -> Holding.parse(i, texts[i], subjects))
                .toList();
    }

    private static Set<Trait> traits(Block block) {
        var traits = EnumSet.noneOf(Trait.class);
        block.find("paged").ifPresent(yes -> traits.add(Trait.PAGED));
        block.find("redirect").ifPresent(yes -> traits.add(Trait.REDIRECTS));
        block.find("still").ifPresent(yes -> traits.add(Trait.STILL));
        block.find("bytes")
                .ifPresent(bytes -> traits.add(bytes.equals("bom") ? Trait.BYTE_ORDER_MARK : Trait.WINDOWS_1252));
        return traits;
    }

    /** A slug such as {@code lidkoping}. */
    public String id() {
        return block.id();
    }

    /** Such as "Lidköpings kommun". */
    public String name() {
        return block.get("name");
    }

    /** Such as "Lidköping". */
    public String shortName() {
        return block.get("short");
    }

    /** A code of the ADMS publisher types. */
    public String kind() {
        return block.find("kind").orElse("LocalAuthority");
    }

    /** Municipal code, or the county's for those who cover it. */
    public String code() {
        return where.code();
    }

    public Syntax syntax() {
        return Syntax.valueOf(block.get("syntax"));
    }

    public Quality quality() {
        return Quality.valueOf(block.get("quality").toUpperCase(Locale.ROOT));
    }

    public boolean has(Trait trait) {
        return traits.contains(trait);
    }

    /** The path its feed is registered under. */
    public String feedPath() {
        return has(Trait.REDIRECTS) ? "/" + id() + "/dcat" : documentPath();
    }

    /** The path where the feed itself is. */
    String documentPath() {
        return "/" + id() + "/katalog." + syntax().extension();
    }

    String geoNames() {
        return block.get("geonames");
    }

    /** How many months before the end it changed from CC BY to CC0; empty for those who always had CC0. */
    OptionalInt attributionUntil() {
        return block.find("licence")
                .map(text -> text.substring("by".length()))
                .map(months -> OptionalInt.of(months.isEmpty() ? -1 : Integer.parseInt(months)))
                .orElse(OptionalInt.empty());
    }

    Where where() {
        return where;
    }

    List<Holding> holdings() {
        return holdings;
    }

    /** A number that is the same on every machine, for choices that should differ between publishers. */
    int variant(String of) {
        return Math.floorMod((id() + "/" + of).hashCode(), 1 << 20);
    }

    @Override
    public String toString() {
        return id();
    }
}
