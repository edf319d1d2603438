/** The built distribution on a real PostgreSQL, by configuration alone. */
package se.samordna.itests.postgres;
