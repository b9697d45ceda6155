package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy;

/**
 * What the decisions of a session need besides its own stream, looked up for each command. It is not part of the
 * command: a command that is sent again in another context is still the same command.
 *
 * @param policy the policy of the provider
 * @param standing the prerequisite standing of the learner whom the command would give a seat
 */
public record DecisionContext(Policy policy, PrerequisiteStanding standing) {

    /** For reading a session: nothing is decided. */
    public static final DecisionContext NOT_ASKED = of(Policy.USUAL);

    /** For a command that gives nobody a seat. */
    public static DecisionContext of(Policy policy) {
        return new DecisionContext(policy, PrerequisiteStanding.NOTHING_REQUIRED);
    }
}
