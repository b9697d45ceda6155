package dev.lectern.it;

/** The options of the JVM in which a test server runs. */
final class JvmOptions {
    /**
     * JVM option for servers on which tests run most code only a few times: compiling it quickly instead of well halves
     * the processor time. Passwords are hashed too seldom to matter.
     */
    static final String COMPILED_ONCE = "-XX:TieredStopAtLevel=1";

    /**
     * JVM options for a server where many people sign in: the same, except that code that runs 500,000 times, as in
     * hashing a password, is compiled well.
     */
    static final String COMPILED_WELL_WHERE_HOT = "-XX:Tier4InvocationThreshold=500000"
            + " -XX:Tier4MinInvocationThreshold=500000 -XX:Tier4CompileThreshold=500000"
            + " -XX:Tier4BackEdgeThreshold=4000000";

    private JvmOptions() {}
}
