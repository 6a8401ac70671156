package org.kaiyuanshe.kcc.database;

import java.lang.reflect.Method;

import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttribute;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Reads a second time, from the primary, what failed on the replica: it was stopped, or
 * ended a query that was in the way of what it had to replay. Reading changes nothing, so
 * it can be done again.
 */
class SecondTry implements MethodInterceptor {

	private final ObjectProvider<Replica> replica;

	SecondTry(ObjectProvider<Replica> replica) {
		this.replica = replica;
	}

	@Override
	public @Nullable Object invoke(MethodInvocation invocation) throws Throwable {
		if (!ReadScope.isOpen() || TransactionSynchronizationManager.isActualTransactionActive()) {
			return invocation.proceed();
		}
		MethodInvocation again = ((ProxyMethodInvocation) invocation).invocableClone();
		try {
			return invocation.proceed();
		}
		catch (DataAccessException | TransactionException ex) {
			if (!ReadScope.close()) {
				throw ex;
			}
			this.replica.getObject().failed(ex);
			return again.proceed();
		}
	}

	/** Every method that is a read-only transaction. */
	static class Reading extends StaticMethodMatcherPointcut {

		private final AnnotationTransactionAttributeSource transactions = new AnnotationTransactionAttributeSource();

		@Override
		public boolean matches(Method method, Class<?> type) {
			TransactionAttribute transaction = this.transactions.getTransactionAttribute(method, type);
			return transaction != null && transaction.isReadOnly();
		}

	}

}
