package dev.lectern.site.session;

import dev.lectern.domain.session.Delivery;
import dev.lectern.domain.session.Delivery.Mode;
import dev.lectern.site.web.FormInput;
import java.io.Serializable;

/** The typed values of a session that is being scheduled. They are kept unchanged until they can be parsed. */
public class ScheduleForm implements Serializable {
    private static final long serialVersionUID = 1;

    private String course = "";
    private String zone = "";
    private Mode mode = Mode.ONSITE;
    private String venue = "";
    private String join = "";
    private String capacity = "12";
    private String minimum = "5";
    private String price = "";

    /**
     * The place of the session. The venue is ignored for an online session, and the link for joining is ignored for a
     * session on site.
     */
    Delivery delivery(String form, FormInput input) {
        if (mode != Mode.ONLINE) input.text(form + ":venue", venue, "Write where it takes place, or choose online.");
        return new Delivery(
                mode,
                mode == Mode.ONLINE ? null : venue.strip(),
                mode == Mode.ONSITE || join.isBlank() ? null : join.strip());
    }

    void show(Delivery delivery) {
        mode = delivery.mode();
        venue = delivery.venue() == null ? "" : delivery.venue();
        join = delivery.joinRef() == null ? "" : delivery.joinRef();
    }

    public String getCourse() {
        return course;
    }

    public void setCourse(String course) {
        this.course = course;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Mode getMode() {
        return mode;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    public String getVenue() {
        return venue;
    }

    public void setVenue(String venue) {
        this.venue = venue;
    }

    public String getJoin() {
        return join;
    }

    public void setJoin(String join) {
        this.join = join;
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public String getMinimum() {
        return minimum;
    }

    public void setMinimum(String minimum) {
        this.minimum = minimum;
    }

    public String getPrice() {
        return price;
    }

    public void setPrice(String price) {
        this.price = price;
    }
}
