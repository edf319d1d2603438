package se.samordna.store;

import org.h2.util.OsgiDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;
import org.postgresql.osgi.PGDataSourceFactory;

/** The drivers' own OSGi services, as the distribution finds them. */
final class TestDrivers {
  private TestDrivers() {}

  static DataSourceFactory h2() {
    return new OsgiDataSourceFactory(new org.h2.Driver());
  }

  static DataSourceFactory postgres() {
    return new PGDataSourceFactory();
  }
}
