package network.relais.metrics.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class HistogramsInH2Test extends HistogramsContract {}
