package dev.lectern.domain.session;

/** On whose behalf something is asked about a seat. */
public enum Party {
    LEARNER,
    CLIENT,
    PROVIDER
}
