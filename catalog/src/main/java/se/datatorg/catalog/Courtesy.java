package se.datatorg.catalog;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operating system that what a thread does can wait for the others: a visitor who wants a page comes before
 * somebody's large query. Java's own thread priorities mean nothing on Linux; the nice value of a thread does.
 */
public final class Courtesy {
    private static final Logger LOG = LoggerFactory.getLogger(Courtesy.class);
    /** A tenth of the share of the others when there is too little for all. */
    private static final int NICE = 10;

    private static final int PRIO_PROCESS = 0;
    private static final int THIS_THREAD = 0;
    private static final Optional<MethodHandle> SETPRIORITY = find();

    private Courtesy() {}

    /** From now on, until it ends, the calling thread gives way. Where that cannot be said nothing happens. */
    public static void giveWay() {
        SETPRIORITY.ifPresent(Courtesy::call);
    }

    private static void call(MethodHandle setpriority) {
        try {
            int answer = (int) setpriority.invokeExact(PRIO_PROCESS, THIS_THREAD, NICE);
            if (answer != 0) {
                LOG.debug("a thread could not be given a lower priority");
            }
        } catch (Throwable impossible) {
            // a function of the system throws nothing
            throw new IllegalStateException(impossible);
        }
    }

    /** Only on Linux is it about the thread; elsewhere the same call is about the whole process. */
    @SuppressWarnings("restricted") // the start allows native access, and this function takes three numbers
    private static Optional<MethodHandle> find() {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        var linker = Linker.nativeLinker();
        var number = ValueLayout.JAVA_INT;
        return linker.defaultLookup()
                .find("setpriority")
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.of(number, number, number, number)));
    }
}
