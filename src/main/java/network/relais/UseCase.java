package network.relais;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * One thing that the network does, as one transaction. A use case decides before it writes, so that a {@link Rejection}
 * leaves nothing half done; it does not mark the transaction for rollback, since the engine still has to take the way out
 * that the diagram draws for it.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Service
@Transactional(noRollbackFor = Rejection.class)
public @interface UseCase {}
