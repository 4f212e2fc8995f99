/**
 * Sites on HDFS.
 *
 * <p>Reading and writing is Beam's; what Beam does not tell of folders is asked of HDFS itself.
 */
@NullMarked
package io.atoll.storage.hdfs;

import org.jspecify.annotations.NullMarked;
