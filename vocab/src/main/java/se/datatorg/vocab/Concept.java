package se.datatorg.vocab;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One value of a code list.
 *
 * @param code as in the published table: {@code ENVI}, {@code CC_BY_4_0}, {@code text/csv}
 * @param iri as in the published table
 * @param label Swedish as the Swedish profile words it where it does; a missing Swedish label is the English one
 * @param flags {@code profile}: offered by DCAT-AP-SE; {@code deprecated}; {@code provisional}: never offered; for file
 *     types also {@code machine}, {@code open}, {@code mqa-machine}, {@code mqa-open}
 * @param aliases other IRIs for the same value: older lists, other spellings
 * @param more what only some lists have, by name
 */
public record Concept(
        String code, String iri, Text label, Set<String> flags, List<String> aliases, Map<String, String> more) {
    public Concept {
        flags = Set.copyOf(flags);
        aliases = List.copyOf(aliases);
        more = Map.copyOf(more);
    }

    public boolean is(String flag) {
        return flags.contains(flag);
    }

    /** Whether the Swedish profile offers the value. */
    public boolean inProfile() {
        return is("profile");
    }

    public Optional<String> find(String name) {
        return Optional.ofNullable(more.get(name));
    }
}
