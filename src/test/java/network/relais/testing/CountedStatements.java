package network.relais.testing;

import com.zaxxer.hikari.HikariDataSource;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Counts the statements that a thread sends to the database, the engine's and ours: what somebody waits for, without a watch. It
 * stands in front of the pool of every program that tests start as a whole.
 */
@Component
public final class CountedStatements implements BeanPostProcessor {

    private static final ThreadLocal<@Nullable List<String>> SENT = new ThreadLocal<>();

    /** The statements that this thread sends meanwhile, in their order. */
    public static List<String> during(Runnable action) {
        var sent = new ArrayList<String>();
        SENT.set(sent);
        try {
            action.run();
        } finally {
            SENT.remove();
        }
        return sent;
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? new Counted(pool) : bean;
    }

    /** Still a pool to whoever asks for its address. */
    private static final class Counted extends HikariDataSource {

        private final HikariDataSource pool;

        private Counted(HikariDataSource pool) {
            this.pool = pool;
            pool.copyStateTo(this);
        }

        @Override
        public Connection getConnection() throws SQLException {
            return counted(pool.getConnection());
        }

        @Override
        public void close() {
            pool.close();
        }
    }

    private static void note(Object @Nullable [] arguments) {
        var sent = SENT.get();
        if (sent != null) {
            sent.add(arguments == null ? "" : String.valueOf(arguments[0]));
        }
    }

    private static Connection counted(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                CountedStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "equals":
                            return proxy == arguments[0];
                        case "hashCode":
                            return System.identityHashCode(proxy);
                        case "prepareStatement", "createStatement", "prepareCall":
                            note(arguments);
                            break;
                        default:
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
