package se.samordna.rest;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import se.samordna.Page;
import se.samordna.refusal.Code;
import se.samordna.refusal.Refusal;

/**
 * Services of a provider that has nothing yet: lists are empty, and no id names anything that the
 * caller may know of.
 */
final class EmptyHouse {
  private EmptyHouse() {}

  static <T> T of(Class<T> service) {
    return of(service, name -> {});
  }

  /**
   * @param called hears the name of each method that is called, {@code Persons.get}
   */
  static <T> T of(Class<T> service, Consumer<String> called) {
    InvocationHandler handler =
        (self, method, arguments) -> {
          called.accept(service.getSimpleName() + "." + method.getName());
          return answer(service, self, method, arguments);
        };
    ClassLoader loader = service.getClassLoader();
    return service.cast(Proxy.newProxyInstance(loader, new Class<?>[] {service}, handler));
  }

  private static Object answer(Class<?> service, Object self, Method method, Object[] arguments) {
    if (method.getDeclaringClass() == Object.class) {
      return switch (method.getName()) {
        case "equals" -> self == arguments[0];
        case "hashCode" -> System.identityHashCode(self);
        default -> "Empty " + service.getSimpleName();
      };
    }
    Class<?> type = method.getReturnType();
    if (type == List.class) {
      return List.of();
    }
    if (type == Page.class) {
      return new Page<>(List.of(), null);
    }
    if (type == Optional.class) {
      return Optional.empty();
    }
    if (type == boolean.class) {
      return false;
    }
    throw Refusal.of(Code.NOT_FOUND);
  }
}
