package dev.lectern.bench.journal;

import java.util.concurrent.CompletableFuture;
import org.apache.pekko.actor.Props;
import org.apache.pekko.persistence.AbstractPersistentActor;
import org.jspecify.annotations.Nullable;
import scala.Option;

/** A persistent actor that writes the events that it is sent, one after another, and answers when each is durable. */
final class PekkoWriter extends AbstractPersistentActor {
    private final String stream;
    private @Nullable CompletableFuture<Void> asked;

    record Write(byte[] payload, CompletableFuture<Void> durable) {}

    static Props of(String stream) {
        return Props.create(PekkoWriter.class, () -> new PekkoWriter(stream));
    }

    private PekkoWriter(String stream) {
        this.stream = stream;
    }

    @Override
    public String persistenceId() {
        return stream;
    }

    @Override
    public Receive createReceiveRecover() {
        return receiveBuilder().matchAny(nothing -> {}).build();
    }

    @Override
    public Receive createReceive() {
        return receiveBuilder()
                .match(Write.class, write -> {
                    asked = write.durable();
                    persist(write.payload(), written -> write.durable().complete(null));
                })
                .build();
    }

    @Override
    public void onPersistFailure(Throwable cause, Object event, long number) {
        fail(cause);
    }

    @Override
    public void onPersistRejected(Throwable cause, Object event, long number) {
        fail(cause);
    }

    @Override
    public void onRecoveryFailure(Throwable cause, Option<Object> event) {
        fail(cause);
    }

    private void fail(Throwable cause) {
        if (asked != null) asked.completeExceptionally(cause);
    }
}
