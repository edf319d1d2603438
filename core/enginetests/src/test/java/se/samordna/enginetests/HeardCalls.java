package se.samordna.enginetests;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import se.samordna.access.Actor;
import se.samordna.access.Idempotency;
import se.samordna.engine.store.Store;
import se.samordna.own.Self;
import se.samordna.refusal.Refusal;
import se.samordna.store.AuditRows;

/** What the services are asked for by somebody, and what each call leaves in the trail. */
final class HeardCalls {
  private final Store store;
  private final List<Call> heard = new ArrayList<>();
  private boolean listening;

  HeardCalls(Store store) {
    this.store = store;
  }

  /**
   * One call of one method of the api.
   *
   * @param refusal what was refused, empty when it was answered
   * @param status of the refusal, 200 when it was answered
   * @param rows the actions of the rows that it left
   */
  record Call(String method, String refusal, int status, List<String> rows) {
    String line() {
      return method + (refusal.isEmpty() ? "" : " " + refusal) + ": " + rows;
    }
  }

  /** The service, listened to; what is none, and what only asks others, is left as it is. */
  Object of(Class<?> type, Object service) {
    return type.isInterface()
            && type.getName().startsWith("se.samordna.")
            && type != Idempotency.class
        ? Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, listening(service))
        : service;
  }

  /** Listens from now on, to nothing that was said before. */
  void listen() {
    heard.clear();
    listening = true;
  }

  /** The calls since {@link #listen}, in their order. */
  List<Call> heard() {
    listening = false;
    return List.copyOf(heard);
  }

  private InvocationHandler listening(Object service) {
    return (self, method, arguments) ->
        listening && isSomebodys(arguments)
            ? call(service, method, arguments)
            : answer(service, method, arguments);
  }

  private static boolean isSomebodys(Object[] arguments) {
    return arguments != null && (arguments[0] instanceof Actor || arguments[0] instanceof Self);
  }

  private Object call(Object service, Method method, Object[] arguments) throws Throwable {
    long before = AuditRows.newest(store);
    String refused = "";
    int status = 500;
    try {
      Object answer = answer(service, method, arguments);
      status = 200;
      return answer;
    } catch (Refusal refusal) {
      refused = refusal.problems().get(0).code().id();
      status = refusal.kind().status();
      throw refusal;
    } finally {
      heard.add(
          new Call(
              method.getDeclaringClass().getSimpleName() + "." + method.getName(),
              refused,
              status,
              AuditRows.since(store, before)));
    }
  }

  private static Object answer(Object service, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(service, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
