package network.relais;

import network.relais.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts Relais: engine, web applications, database and mail in one program; or does what one word asks for, and ends. */
@SpringBootApplication
@EnableScheduling
public class Relais {

    public static void main(String[] args) {
        if (Commands.isAskedForBy(args)) {
            System.exit(new Commands(System.out).run(args));
        }
        SpringApplication.run(Relais.class, args);
    }
}
