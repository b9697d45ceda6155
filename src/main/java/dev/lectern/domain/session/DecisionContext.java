package dev.lectern.domain.session;

import dev.lectern.domain.provider.Policy;

/**
 * What a session's decisions rest on besides its own stream, looked up for each command. They are no part of what is asked: a command that
 * is sent again under other circumstances is still the same command.
 *
 * @param policy of the provider
 * @param standing of whoever the command would seat
 */
public record DecisionContext(Policy policy, PrerequisiteStanding standing) {

    /** For reading a session: nothing is decided. */
    public static final DecisionContext NOT_ASKED = of(Policy.USUAL);

    /** For a command that seats nobody. */
    public static DecisionContext of(Policy policy) {
        return new DecisionContext(policy, PrerequisiteStanding.NOTHING_REQUIRED);
    }
}
