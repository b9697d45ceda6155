package dev.lectern.it;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Resolves the parameter of tests {@link OnOneServer}: one server without the demonstration that all these tests share
 * and may kill. Each test has providers of its own there. The server stops when all are done.
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
