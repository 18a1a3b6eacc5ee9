package network.relais.people.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class PeopleInH2Test extends PeopleStoreContract {}
