package se.samordna.rest;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import se.samordna.admission.LegalStatus;
import se.samordna.discharge.DischargePlanning;

/**
 * What records are answered with beside their fields: days that the law reckons from them. Such a
 * record is written and never read.
 */
final class Reckoned {
  private static final Map<Class<?>, List<String>> DAYS =
      Map.of(
          DischargePlanning.class, List.of("mayBePaidForFrom"),
          LegalStatus.class, List.of("decisionBy"));

  private Reckoned() {}

  /** The methods that reckon; none of most records. */
  static List<Method> of(Class<?> type) {
    return DAYS.getOrDefault(type, List.of()).stream().map(name -> method(type, name)).toList();
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("Reckons no such thing: " + type + " " + name, e);
    }
  }
}
