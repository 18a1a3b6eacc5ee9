package network.relais.metrics.store;

import network.relais.testing.Postgres;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase.Replace;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@AutoConfigureTestDatabase(replace = Replace.NONE)
class DoersInPostgresTest extends DoersContract {

    @DynamicPropertySource
    static void usePostgres(DynamicPropertyRegistry settings) {
        Postgres.use(settings);
    }
}
