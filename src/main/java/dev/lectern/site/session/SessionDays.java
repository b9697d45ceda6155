package dev.lectern.site.session;

import dev.lectern.domain.session.Slot;
import dev.lectern.site.web.FormInput;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The typed days of a session, from 1 to 20. */
public class SessionDays implements Serializable {
    private static final long serialVersionUID = 1;
    private static final int MOST = 20;

    private final ArrayList<SessionDay> all = new ArrayList<>();

    static SessionDays one() {
        var days = new SessionDays();
        days.all.add(new SessionDay("", "09:00", "17:00"));
        return days;
    }

    static SessionDays of(List<Slot> slots) {
        var days = new SessionDays();
        slots.forEach(slot -> days.all.add(SessionDay.of(slot)));
        return days;
    }

    void become(int wanted) {
        int many = Math.clamp(wanted, 1, MOST);
        while (all.size() < many) add();
        while (all.size() > many) remove();
    }

    public void add() {
        if (isRoom()) all.add(all.getLast().next());
    }

    public void remove() {
        if (all.size() > 1) all.removeLast();
    }

    /** The days that can be parsed. An error is shown at the field of each value that cannot be parsed. */
    List<Slot> slots(String form, FormInput input) {
        return IntStream.range(0, all.size())
                .boxed()
                .flatMap(i -> all.get(i).slot(form + ":day:" + i, input).stream())
                .toList();
    }

    public List<SessionDay> getAll() {
        return all;
    }

    public boolean isRoom() {
        return all.size() < MOST;
    }
}
