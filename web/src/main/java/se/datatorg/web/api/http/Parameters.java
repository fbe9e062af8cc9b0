package se.datatorg.web.api.http;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.datatorg.vocab.Lang;
import se.datatorg.vocab.Text;

/** The parameters of an address, read strictly: what is not understood is refused by name, not passed over. */
public final class Parameters {
    private final Map<String, List<String>> given;

    private Parameters(Map<String, List<String>> given) {
        this.given = given;
    }

    /** Reads the parameters; any that is not among the known is refused. */
    public static Parameters of(Context ctx, String... known) {
        var given = ctx.queryParamMap();
        for (var name : given.keySet()) {
            if (!List.of(known).contains(name)) {
                throw Problem.badParameter(name, unknown(name, known)).refusal();
            }
        }
        return new Parameters(given);
    }

    private static Text unknown(String name, String... known) {
        if (known.length == 0) {
            return new Text(
                    "Adressen tar inga parametrar, inte heller " + name + ".",
                    "This address takes no parameters, nor " + name + ".");
        }
        var names = String.join(", ", known);
        return new Text(
                "Parametern " + name + " finns inte. Dessa finns: " + names + ".",
                "There is no parameter " + name + ". There are: " + names + ".");
    }

    /** All values of a parameter that may be repeated. */
    public List<String> all(String name) {
        return given.getOrDefault(name, List.of());
    }

    /** The value of a parameter that may not be repeated. */
    public Optional<String> one(String name) {
        var values = all(name);
        if (values.size() > 1) {
            throw Problem.badParameter(
                            name,
                            new Text(
                                    "Parametern " + name + " får bara anges en gång.",
                                    "The parameter " + name + " may be given only once."))
                    .refusal();
        }
        return values.stream().findFirst();
    }

    /** A whole number within bounds, both included. */
    public int number(String name, int otherwise, int least, int most) {
        return one(name).map(value -> number(name, value, least, most)).orElse(otherwise);
    }

    private static int number(String name, String value, int least, int most) {
        var number = value.matches("\\d{1,9}") ? Integer.parseInt(value) : -1;
        if (number < least || number > most) {
            throw bad(
                    name,
                    value,
                    new Text(
                            "Ange ett tal från " + least + " till " + most + ".",
                            "Give a number from " + least + " to " + most + "."));
        }
        return number;
    }

    /** A day; of a moment, its day. */
    public Optional<LocalDate> day(String name) {
        return one(name).map(value -> {
            try {
                return LocalDate.parse(value.replaceFirst("T.*", ""));
            } catch (DateTimeParseException e) {
                throw bad(
                        name,
                        value,
                        new Text("Skriv dagen så här: 2026-03-01.", "Write the day like this: 2026-03-01."));
            }
        });
    }

    /** One of an enum's constants by its word. */
    public <E extends Enum<E>> Optional<E> choice(String name, E[] constants, Function<E, String> word) {
        return one(name).map(value -> choose(name, value, constants, word));
    }

    /** Several of an enum's constants. */
    public <E extends Enum<E>> List<E> choices(String name, E[] constants, Function<E, String> word) {
        return all(name).stream()
                .map(value -> choose(name, value, constants, word))
                .toList();
    }

    private static <E extends Enum<E>> E choose(String name, String value, E[] constants, Function<E, String> word) {
        return Stream.of(constants)
                .filter(constant -> word.apply(constant).equals(value))
                .findFirst()
                .orElseThrow(
                        () -> bad(name, value, oneOf(Arrays.stream(constants).map(word))));
    }

    public Lang lang() {
        return choice("lang", Lang.values(), Lang::tag).orElse(Lang.SV);
    }

    /** What may be given instead. */
    public static Text oneOf(Stream<String> words) {
        var joined = words.collect(Collectors.joining(", "));
        return new Text("Dessa finns: " + joined + ".", "There are: " + joined + ".");
    }

    /** The refusal of a value. */
    public static Refusal bad(String name, String value, Text advice) {
        var shown = value.length() > 80 ? value.substring(0, 80) + "…" : value;
        return Problem.badParameter(
                        name,
                        new Text(
                                "Parametern " + name + " kan inte vara \"" + shown + "\". " + advice.sv(),
                                "The parameter " + name + " cannot be \"" + shown + "\". " + advice.en()))
                .refusal();
    }
}
