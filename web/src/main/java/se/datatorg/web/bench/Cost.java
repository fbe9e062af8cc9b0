package se.datatorg.web.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/** What something cost: seconds by the wall, seconds of processor in the whole process. */
record Cost(double wall, double cpu) {

    static Cost of(Callable<?> work) throws Exception {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long wall = System.nanoTime();
        work.call();
        return new Cost((System.nanoTime() - wall) / 1e9, (system.getProcessCpuTime() - cpu) / 1e9);
    }

    /** The middle one by wall time. */
    static Cost median(List<Cost> costs) {
        return costs.stream()
                .sorted(Comparator.comparingDouble(Cost::wall))
                .skip(costs.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
