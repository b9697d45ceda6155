package dev.lectern.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * A server that tests may kill, for all that ask for one, without the demonstration: each has providers of its own
 * there. It stops when all are done.
 */
public final class OneServer implements ParameterResolver {
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
        return LecternServer.fresh("faults", TestWar.withTests()).start();
    }
}
