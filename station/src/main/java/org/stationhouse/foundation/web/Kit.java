package org.stationhouse.foundation.web;

import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.PathResourceResolver;

/**
 * The style sheets and scripts under an address that names their content, {@code /kit/<hash>/stationhouse.css}: a browser keeps
 * them for good and asks anew only after an upgrade.
 */
@Component
class Kit extends PathResourceResolver {

    private final String address;

    Kit() {
        address = "/kit/" + hash();
    }

    /** Begins with a slash, ends without one. */
    String address() {
        return address;
    }

    @Override
    protected @org.jspecify.annotations.Nullable Resource getResource(String path, Resource location)
            throws IOException {
        return super.getResource(path.substring(path.indexOf('/') + 1), location);
    }

    private static String hash() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:/static/**/*.*");
            Arrays.sort(files, Comparator.comparing(Resource::getDescription));
            for (Resource file : files) {
                try (InputStream in = new DigestInputStream(file.getInputStream(), digest)) {
                    in.transferTo(java.io.OutputStream.nullOutputStream());
                }
            }
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (IOException | NoSuchAlgorithmException e) {
            throw new IllegalStateException("the style sheets and scripts can't be read", e);
        }
    }
}
