package dev.lectern.faults;

import dev.lectern.it.LecternServer;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A server with the door and without demonstration data, for all tests that ask for one; each has providers of its own there. It stops when all are done. */
final class OneServer implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == LecternServer.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(OneServer.class))
                .getOrComputeIfAbsent("server", any -> start());
    }

    private static LecternServer start() {
        return LecternServer.fresh("faults", Wars.withDoor())
                .with(Map.of("LECTERN_DEMO", "false"))
                .start();
    }
}
