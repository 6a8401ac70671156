package org.kaiyuanshe.kcc.photo;

import java.nio.file.Path;

import org.junit.jupiter.api.io.TempDir;

class FolderPhotoStoreTests extends PhotoStoreTests {

	@TempDir
	private Path folder;

	@Override
	PhotoStore open() {
		return new FolderPhotoStore(this.folder.resolve("photos"));
	}

}
