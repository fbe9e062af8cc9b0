package se.datatorg.web.bench.table;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * What a measurement ran on.
 *
 * @param load processors in use by the whole machine in the last minute; far above what we use, others worked too.
 *     Negative when the system does not tell
 */
public record Machine(
        int processors, String architecture, String system, String jvm, long memoryMib, long heapMib, double load) {

    /** This machine, now. */
    public static Machine here() {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                system.getAvailableProcessors(),
                system.getArch(),
                system.getName(),
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                system.getTotalMemorySize() >> 20,
                Runtime.getRuntime().maxMemory() >> 20,
                system.getSystemLoadAverage());
    }

    /** In a line. */
    public String words() {
        return "%d processors (%s), %d MiB, heap up to %d MiB, %s, %s, load %s"
                .formatted(processors, architecture, memoryMib, heapMib, system, jvm, Table.number(load));
    }
}
