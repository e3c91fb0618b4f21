package io.keepwarm.embedded.issuer;

import io.keepwarm.embedded.home.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.lang.JoseException;

/// Signs bearer tokens with a key pair of its own, made at first use and kept in a folder. It vouches for anybody:
/// for the local stack and for tests only. In production an OIDC provider takes its place.
public final class TokenIssuer {

    public static final String ISSUER = "http://localhost/keepwarm-issuer";
    public static final String AUDIENCE = "keepwarm";

    private final RsaJsonWebKey key;
    private final Path jwksFile;

    private TokenIssuer(RsaJsonWebKey key, Path jwksFile) {
        this.key = key;
        this.jwksFile = jwksFile;
    }

    /// @param folder usually `<home>/issuer`; everybody who opens the same folder signs with the same key
    public static TokenIssuer at(Path folder) {
        try {
            String pair = PrivateFile.readOrCreate(folder.resolve("key.json"), TokenIssuer::newPair);
            TokenIssuer issuer =
                    new TokenIssuer((RsaJsonWebKey) JsonWebKey.Factory.newJwk(pair), folder.resolve("jwks.json"));
            issuer.publish();
            return issuer;
        } catch (JoseException e) {
            throw new IllegalStateException("Not a key pair: " + folder.resolve("key.json"), e);
        }
    }

    public String token(Claims claims) {
        JsonWebSignature signed = new JsonWebSignature();
        signed.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signed.setHeader("typ", "JWT");
        signed.setKeyIdHeaderValue(key.getKeyId());
        signed.setPayload(payload(claims));
        signed.setKey(key.getPrivateKey());
        try {
            return signed.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot sign", e);
        }
    }

    /// The public half, as services read it.
    public Path jwksFile() {
        return jwksFile;
    }

    public String jwks() {
        return new JsonWebKeySet(key).toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY);
    }

    private void publish() {
        String jwks = jwks();
        try {
            if (!Files.exists(jwksFile) || !jwks.equals(Files.readString(jwksFile))) {
                Files.writeString(jwksFile, jwks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + jwksFile, e);
        }
    }

    private static String newPair() {
        try {
            RsaJsonWebKey pair = RsaJwkGenerator.generateJwk(2048);
            pair.setKeyId(UUID.randomUUID().toString());
            pair.setAlgorithm(AlgorithmIdentifiers.RSA_USING_SHA256);
            pair.setUse("sig");
            return pair.toJson(JsonWebKey.OutputControlLevel.INCLUDE_PRIVATE);
        } catch (JoseException e) {
            throw new IllegalStateException("Cannot make a key pair", e);
        }
    }

    private static String payload(Claims claims) {
        JwtClaims said = new JwtClaims();
        said.setGeneratedJwtId();
        claims.values().forEach(said::setClaim);
        return said.toJson();
    }
}
