import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** Prints the text of the caught mails, readable whatever their encoding: all of them, or those to one address. */
void main(String[] args) throws Exception {
	var addresses = (args.length > 0) ? List.of(args) : addresses();
	for (String address : addresses) {
		for (JsonNode mail : get("/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages/")) {
			print(address, new MimeMessage(null,
					new ByteArrayInputStream(mail.get("mimeMessage").asText().getBytes(StandardCharsets.ISO_8859_1))));
		}
	}
}

List<String> addresses() throws Exception {
	return get("/api/user").findValuesAsText("email");
}

JsonNode get(String path) throws Exception {
	return new ObjectMapper().readTree(URI.create("http://127.0.0.1:8080" + path).toURL());
}

void print(String address, MimeMessage mail) throws Exception {
	IO.println("To:      " + address);
	IO.println("From:    " + MimeUtility.decodeText(mail.getHeader("From", ", ")));
	IO.println("Subject: " + mail.getSubject());
	IO.println();
	IO.println(text(mail).strip());
	IO.println("-".repeat(72));
}

String text(Part part) throws Exception {
	return switch (part.getContent()) {
		case String text -> text;
		case Multipart parts -> text(parts.getBodyPart(0));
		default -> "[" + part.getContentType() + "]";
	};
}
