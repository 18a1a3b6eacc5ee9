package network.relais.metrics.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class DaySumsInH2Test extends DaySumsContract {}
