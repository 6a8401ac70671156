package org.kaiyuanshe.kcc.chapter;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Map;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;

/** Looks for a QR code in a picture, as a phone would. */
final class ChatGroupCode {

	private static final Map<DecodeHintType, ?> THOROUGHLY = Map.of(DecodeHintType.TRY_HARDER, true);

	private ChatGroupCode() {
	}

	/** Whether the picture holds a code that can be read. */
	static boolean isIn(BufferedImage picture) {
		int width = picture.getWidth();
		int height = picture.getHeight();
		LuminanceSource source = new RGBLuminanceSource(width, height,
				picture.getRGB(0, 0, width, height, null, 0, width));
		return List.<Binarizer>of(new HybridBinarizer(source), new GlobalHistogramBinarizer(source))
			.stream()
			.anyMatch(ChatGroupCode::isReadable);
	}

	private static boolean isReadable(Binarizer binarizer) {
		try {
			new QRCodeReader().decode(new BinaryBitmap(binarizer), THOROUGHLY);
			return true;
		}
		catch (ReaderException ex) {
			return isAmongOthers(binarizer);
		}
	}

	/** A screenshot may hold shapes that look like the corners of a code. */
	private static boolean isAmongOthers(Binarizer binarizer) {
		try {
			return new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(binarizer), THOROUGHLY).length > 0;
		}
		catch (NotFoundException ex) {
			return false;
		}
	}

}
