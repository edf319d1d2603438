package se.samordna.console;

import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/** Looks services up at the moment when they are needed. */
final class Services {
  private Services() {}

  static <S> Optional<S> find(BundleContext context, Class<S> type) {
    ServiceReference<S> reference = context.getServiceReference(type);
    return Optional.ofNullable(reference).map(context::getService);
  }
}
