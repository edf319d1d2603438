package se.samordna.enginetests;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Houses that all tests of one JVM share which leave everything in them as it was: filling them
 * takes longer than walking through.
 */
final class SharedHouses implements ParameterResolver {
  private static final Namespace OURS = Namespace.create(SharedHouses.class);

  /** Closed when the last test is over. */
  private record Kept(MarkedHouses houses)
      implements AutoCloseable, ExtensionContext.Store.CloseableResource {
    @Override
    public void close() {
      houses.close();
    }
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == MarkedHouses.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(OURS)
        .getOrComputeIfAbsent(Kept.class, key -> new Kept(new MarkedHouses()), Kept.class)
        .houses();
  }
}
