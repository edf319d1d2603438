/** A real Chromium on the pages of the built distribution. */
package se.samordna.itests.browser;
