package se.datatorg.web.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import se.datatorg.catalog.ledger.PersonalText;

/** What a command is to look for that tells of a person. */
@Command
final class PersonalArgument {
    @Parameters(
            paramLabel = "TEXT",
            description = "A name, an e-mail address or a telephone number, as it was published.")
    private @Nullable String text;

    /** @throws Refusal when it is too little to look for */
    PersonalText text() {
        try {
            return PersonalText.of(Objects.requireNonNull(text));
        } catch (IllegalArgumentException e) {
            throw new Refusal("what to look for is " + e.getMessage() + ".");
        }
    }
}
