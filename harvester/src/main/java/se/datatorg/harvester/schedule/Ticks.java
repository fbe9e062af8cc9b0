package se.datatorg.harvester.schedule;

import java.time.Duration;
import java.util.Properties;
import java.util.UUID;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Quartz as a clock: it calls again and again, and remembers nothing. */
final class Ticks implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Ticks.class);

    private final Scheduler quartz;

    /** Begins at once; one call at a time. */
    Ticks(Duration every, Runnable call) {
        try {
            quartz = new StdSchedulerFactory(properties()).getScheduler();
            quartz.setJobFactory((bundle, scheduler) -> new Tick(call));
            var again = SimpleScheduleBuilder.simpleSchedule()
                    .withIntervalInMilliseconds(every.toMillis())
                    .repeatForever()
                    // what was missed is asked for anew by the next call
                    .withMisfireHandlingInstructionNextWithRemainingCount();
            quartz.scheduleJob(
                    JobBuilder.newJob(Tick.class).withIdentity("tick").build(),
                    TriggerBuilder.newTrigger().startNow().withSchedule(again).build());
            quartz.start();
        } catch (SchedulerException e) {
            throw new IllegalStateException("the clock does not start", e);
        }
    }

    private static Properties properties() {
        var properties = new Properties();
        // Quartz keeps its schedulers by name in a place of its own: a name of one's own keeps two portals apart
        properties.setProperty("org.quartz.scheduler.instanceName", "datatorg-" + UUID.randomUUID());
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        properties.setProperty("org.quartz.threadPool.threadCount", "1");
        properties.setProperty("org.quartz.threadPool.threadNamePrefix", "tick");
        properties.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        properties.setProperty("org.quartz.scheduler.makeSchedulerThreadDaemon", "true");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        return properties;
    }

    @Override
    public void close() {
        try {
            quartz.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException("the clock does not stop", e);
        }
    }

    /** One call. */
    @DisallowConcurrentExecution
    static final class Tick implements Job {
        private final Runnable call;

        Tick(Runnable call) {
            this.call = call;
        }

        /** What breaks is told here; the next tick tries anew. */
        @Override
        public void execute(JobExecutionContext context) {
            try {
                call.run();
            } catch (RuntimeException | Error e) {
                log.error("could not find out what is due", e);
            }
        }
    }
}
