package dev.lectern.views;

import java.util.List;

/** Where followers come from: views are one such place, reactors another. */
public interface Following {
    List<Follower> followers();
}
