package se.datatorg.web.api;

import io.javalin.http.ServiceUnavailableResponse;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import se.datatorg.harvester.check.Diagnosis;
import se.datatorg.harvester.check.FeedDoctor;
import se.datatorg.harvester.fetch.Bytes;
import se.datatorg.web.CheckPort;

/** The feed doctor's waiting room: two feeds are examined at a time, others wait a little or are asked to come back. */
public final class Check implements CheckPort {
    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 10;
    private final FeedDoctor doctor;
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    public Check(FeedDoctor doctor) {
        this.doctor = doctor;
    }

    @Override
    public Diagnosis check(URI address) {
        return inTurn(() -> doctor.examine(address));
    }

    @Override
    public Diagnosis check(String fileName, Bytes content) {
        return inTurn(() -> doctor.examine(fileName, content));
    }

    @Override
    public Diagnosis check(String fileName, Optional<String> contentType, Bytes content) {
        return inTurn(() -> doctor.examine(fileName, contentType, content));
    }

    private Diagnosis inTurn(Supplier<Diagnosis> examination) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
        try {
            return examination.get();
        } finally {
            places.release();
        }
    }

    private static ServiceUnavailableResponse busy() {
        return new ServiceUnavailableResponse(
                "busy",
                Map.of(
                        "sv", "Vi granskar redan så många flöden som vi hinner med. Pröva igen om en stund.",
                        "en", "We are examining as many feeds as we can. Try again in a while."));
    }
}
