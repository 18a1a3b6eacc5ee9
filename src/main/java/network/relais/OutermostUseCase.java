package network.relais;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.Advisor;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.annotation.AnnotationMatchingPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A use case that a page calls begins the transaction, and a {@link Rejection} undoes all of it. Within the engine's transaction
 * the same use case leaves everything to the engine, which has yet to take the way out that the diagram draws: see {@link UseCase}.
 */
@Configuration(proxyBeanMethods = false)
@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
class OutermostUseCase {

    /** Around the transaction that {@link UseCase} itself asks for, which then takes part in this one. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static Advisor rejectionsUndoWhatPagesBegan(ObjectProvider<PlatformTransactionManager> transactions) {
        var advisor =
                new DefaultPointcutAdvisor(new AnnotationMatchingPointcut(UseCase.class, true), (MethodInterceptor)
                        call -> TransactionSynchronizationManager.isActualTransactionActive()
                                ? call.proceed()
                                : allOrNothing(call, transactions.getObject()));
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static Object allOrNothing(MethodInvocation call, PlatformTransactionManager transactions)
            throws Throwable {
        var transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        Object result;
        try {
            result = call.proceed();
        } catch (Throwable failed) {
            transactions.rollback(transaction);
            throw failed;
        }
        transactions.commit(transaction);
        return result;
    }
}
