package se.datatorg.catalog;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the operating system that what a thread does can wait for the others: a visitor who wants a page comes before
 * somebody's large query. Java's own thread priorities mean nothing on Linux; the nice value of a thread does. It cannot
 * be raised again without rights, so it is only for threads that end with their work.
 */
public final class Courtesy {
    private static final Logger LOG = LoggerFactory.getLogger(Courtesy.class);
    /** A tenth of the share of the others when there is too little for all. */
    private static final int NICE = 10;

    private static final int PRIO_PROCESS = 0;
    private static final int NOBODY = 0;
    private static final Optional<MethodHandle> SETPRIORITY = find("setpriority", 3);
    private static final Optional<MethodHandle> GETPRIORITY = find("getpriority", 2);
    private static final Optional<MethodHandle> GETTID = find("gettid", 0);

    /** As the system numbers threads; it gives the number of a thread that has ended to another. */
    private int thread = NOBODY;

    /** It is the calling thread that may have to give way, until {@link #end}. */
    public synchronized void begin() {
        GETTID.ifPresent(gettid -> thread = number(gettid));
    }

    /** The thread's work is done: nobody asks it any more. */
    public synchronized void end() {
        thread = NOBODY;
    }

    /** Asks the thread, from any other, to give way until it ends. Where that cannot be said nothing happens. */
    public synchronized void giveWay() {
        if (thread != NOBODY && !givesWay(thread)) {
            SETPRIORITY.ifPresent(setpriority -> lower(setpriority, thread));
        }
    }

    /** Whether it does so already: the whole program may have been started that way. */
    private static boolean givesWay(int thread) {
        return GETPRIORITY
                .filter(getpriority -> niceness(getpriority, thread) >= NICE)
                .isPresent();
    }

    private static int niceness(MethodHandle getpriority, int thread) {
        try {
            return (int) getpriority.invokeExact(PRIO_PROCESS, thread);
        } catch (Throwable impossible) {
            // a function of the system throws nothing
            throw new IllegalStateException(impossible);
        }
    }

    private static void lower(MethodHandle setpriority, int thread) {
        try {
            int answer = (int) setpriority.invokeExact(PRIO_PROCESS, thread, NICE);
            if (answer != 0) {
                LOG.debug("a thread could not be given a lower priority");
            }
        } catch (Throwable impossible) {
            // a function of the system throws nothing
            throw new IllegalStateException(impossible);
        }
    }

    private static int number(MethodHandle gettid) {
        try {
            return (int) gettid.invokeExact();
        } catch (Throwable impossible) {
            // a function of the system throws nothing
            throw new IllegalStateException(impossible);
        }
    }

    /** Only on Linux is it about the thread; elsewhere the same call is about the whole process. */
    @SuppressWarnings("restricted") // the start allows native access, and these functions take numbers or nothing
    private static Optional<MethodHandle> find(String name, int numbers) {
        if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        var linker = Linker.nativeLinker();
        var number = ValueLayout.JAVA_INT;
        var taken = Collections.nCopies(numbers, number).toArray(MemoryLayout[]::new);
        return linker.defaultLookup()
                .find(name)
                .map(address -> linker.downcallHandle(address, FunctionDescriptor.of(number, taken)));
    }
}
