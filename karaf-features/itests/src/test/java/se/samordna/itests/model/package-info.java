/** Models that come, go and misbehave, on the built distribution. */
package se.samordna.itests.model;
