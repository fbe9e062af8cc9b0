package se.datatorg.harvester.read;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import se.datatorg.catalog.Finding;

/** Addresses as the feed writes them to addresses that can be used; what is mended on the way becomes a finding. */
final class NodeMaker {
    private final URI address;
    private final Findings findings;
    private final Map<String, IriVerdict> verdicts = new HashMap<>();
    private int dropped;

    /** @param address of the document: what relative addresses are relative to */
    NodeMaker(URI address, Findings findings) {
        this.address = address;
        this.findings = findings;
    }

    /** The address to use, or a {@link Dropped} one. Line and column below 1 mean that they are not known. */
    String iri(String raw, long line, long column) {
        if (IriRepairs.clean(raw) || raw.startsWith(Dropped.PREFIX)) {
            return raw;
        }
        var verdict = verdicts.computeIfAbsent(raw, IriRepairs::judge);
        if (verdict.rules().isEmpty() && !verdict.relative()) {
            return verdict.value();
        }
        var result = result(verdict);
        for (var rule : verdict.rules()) {
            report(Finding.of(rule, raw, shown(result)), line, column, result);
        }
        if (verdict.relative()) {
            report(Finding.of("iri-relative", raw, shown(result)), line, column, result);
        }
        return result;
    }

    /** As {@link #iri}, but a relative address is none of ours: the document has a base of its own. */
    boolean leaves(String raw) {
        var verdict = verdicts.computeIfAbsent(raw, IriRepairs::judge);
        return verdict.relative() && verdict.rules().isEmpty();
    }

    Findings findings() {
        return findings;
    }

    private String result(IriVerdict verdict) {
        if (!verdict.usable()) {
            dropped++;
            return Dropped.PREFIX + dropped;
        }
        return verdict.relative() ? resolved(verdict.value()) : verdict.value();
    }

    private String resolved(String relative) {
        try {
            return IRIx.create(address.toString()).resolve(relative).str();
        } catch (IRIException e) {
            return Dropped.PREFIX + ++dropped;
        }
    }

    private void report(Finding finding, long line, long column, String result) {
        var mended = result.startsWith(Dropped.PREFIX) ? finding : finding.asRepaired();
        findings.add(line > 0 ? mended.at((int) line, (int) Math.max(column, 0)) : mended, result);
    }

    private static String shown(String result) {
        return result.startsWith(Dropped.PREFIX) ? "–" : result;
    }
}
