package network.relais.introduction.store;

import org.springframework.test.context.TestPropertySource;

@TestPropertySource(properties = "spring.flyway.schemas=RELAIS")
class IntroductionInH2Test extends IntroductionStoreContract {}
