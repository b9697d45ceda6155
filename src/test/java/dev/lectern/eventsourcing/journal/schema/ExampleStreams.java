package dev.lectern.eventsourcing.journal.schema;

/** The example events of an application, from which golden files are made. */
public interface ExampleStreams {
    EventCodec codec();

    /** The example of a version, encoded. */
    Payload example(EventSchema version);

    /** The steps by which an event is upcast after the example events that belong before it in its stream. */
    UpcastTrace trace(Payload payload);
}
