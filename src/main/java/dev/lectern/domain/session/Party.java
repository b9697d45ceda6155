package dev.lectern.domain.session;

/** The party on whose behalf a command about a seat is given. */
public enum Party {
    LEARNER,
    CLIENT,
    PROVIDER
}
