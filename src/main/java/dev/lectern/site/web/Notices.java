package dev.lectern.site.web;

import jakarta.enterprise.context.SessionScoped;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/** The notices in the session that wait for the page after a redirect. */
@SessionScoped
public class Notices implements Serializable {
    private static final long serialVersionUID = 1;

    private final ArrayList<Notice> waiting = new ArrayList<>();

    public synchronized void add(Notice notice) {
        if (!waiting.contains(notice)) waiting.add(notice);
    }

    synchronized List<Notice> take() {
        var taken = List.copyOf(waiting);
        waiting.clear();
        return taken;
    }
}
