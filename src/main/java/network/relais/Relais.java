package network.relais;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Relais: engine, web applications, database and mail in one program. */
@SpringBootApplication
@EnableScheduling
public class Relais {

    public static void main(String[] args) {
        SpringApplication.run(Relais.class, args);
    }
}
