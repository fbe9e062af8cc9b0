package se.datatorg.harvester.fetch;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.datatorg.catalog.Finding;
import se.datatorg.catalog.source.Source;

/** One try: asks, and follows redirects, judging each like a first address. */
final class Visit {
    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    private final AddressRules rules;
    private final Exchange exchange;
    private final Turns turns;
    private final Errand errand;
    private final Source.Validators validators;

    private final Set<String> seen = new HashSet<>();
    private final List<Finding> notes = new ArrayList<>();
    private Duration left;

    Visit(AddressRules rules, Exchange exchange, Turns turns, Errand errand, Source.Validators validators) {
        this.rules = rules;
        this.exchange = exchange;
        this.turns = turns;
        this.errand = errand;
        this.validators = validators;
        this.left = errand.limits().whole();
    }

    Fetched to(URI address) throws FetchFault, InterruptedException {
        var end = follow(address);
        return outcome(end.target(), end.answer());
    }

    /** The answer at the end of the redirects, whatever its status. */
    Answer lookAt(URI address) throws FetchFault, InterruptedException {
        return follow(address).answer();
    }

    /** Where the way led, and what was said there. */
    private record End(Target target, Answer answer) {}

    private End follow(URI address) throws FetchFault, InterruptedException {
        var target = rules.parse(address.toString());
        var answer = ask(target);
        while (REDIRECTS.contains(answer.status())) {
            target = next(target, answer);
            answer = ask(target);
        }
        return new End(target, answer);
    }

    private Answer ask(Target target) throws FetchFault, InterruptedException {
        seen.add(target.toString());
        return turns.take(target.host(), () -> {
            var began = System.nanoTime();
            var answer = exchange.ask(errand, target, addresses(target), validators, left);
            left = left.minusNanos(System.nanoTime() - began);
            return answer;
        });
    }

    private List<InetAddress> addresses(Target target) throws FetchFault {
        try {
            return rules.resolve(target);
        } catch (FetchFault fault) {
            throw isRedirected() ? redirectRefused(fault) : fault;
        }
    }

    private boolean isRedirected() {
        return seen.size() > 1;
    }

    private Target next(Target from, Answer answer) throws FetchFault {
        if (seen.size() > errand.limits().redirects()) {
            throw FetchFault.of(
                    "fetch-redirect-many", Integer.toString(errand.limits().redirects()));
        }
        var to = located(from, answer.location());
        if (from.isSecure() && !to.isSecure()) {
            throw FetchFault.of("fetch-redirect-downgrade");
        }
        if (seen.contains(to.toString())) {
            throw FetchFault.of("fetch-redirect-loop");
        }
        note(answer.status(), to);
        return to;
    }

    private Target located(Target from, Optional<String> location) throws FetchFault {
        var text = location.orElseThrow(() -> FetchFault.of("fetch-redirect-empty"));
        try {
            return rules.parse(References.resolve(from, text));
        } catch (FetchFault fault) {
            throw redirectRefused(fault);
        }
    }

    /** Says nothing of where the redirect led: that may be an inner address. */
    private static FetchFault redirectRefused(FetchFault cause) {
        var fault = FetchFault.of("fetch-redirect-refused");
        fault.initCause(cause);
        return fault;
    }

    private void note(int status, Target to) {
        switch (status) {
            case 301, 308 -> notes.add(Finding.of("fetch-moved", to.toString()));
            case 302 -> notes.add(Finding.of("fetch-redirect-302"));
            default -> {
                // 303 and 307 are what the harvesting rules expect
            }
        }
    }

    private Fetched outcome(Target target, Answer answer) throws FetchFault {
        var conditional = !validators.equals(Source.Validators.NONE);
        if (answer.status() == 304 && conditional) {
            return new Fetched.NotModified();
        }
        if (answer.status() != 200) {
            throw Statuses.fault(answer);
        }
        if (!target.isSecure()) {
            notes.add(Finding.of("fetch-plain-http"));
        }
        return new Fetched.Content(
                new Page(target.uri(), answer.contentType(), answer.content()), answer.validators(), notes);
    }
}
