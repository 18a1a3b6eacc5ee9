package network.relais.metrics.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class DoersInH2Test extends DoersContract {}
