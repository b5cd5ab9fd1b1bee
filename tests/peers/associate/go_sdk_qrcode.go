// AssociateSoftwareToken by the AWS SDK for Go v2, QR code by go-qrcode. See README.md.
package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/cognitoidentityprovider"
	"github.com/skip2/go-qrcode"
)

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal(err)
	}
	return value
}

func main() {
	cognito := cognitoidentityprovider.New(cognitoidentityprovider.Options{
		Region:           "us-east-1",
		EndpointResolver: cognitoidentityprovider.EndpointResolverFromURL(os.Getenv("ENDPOINT")),
	})
	answer := must(cognito.AssociateSoftwareToken(context.Background(), &cognitoidentityprovider.AssociateSoftwareTokenInput{
		AccessToken: aws.String(string(must(os.ReadFile(os.Getenv("TOKEN_FILE"))))),
	}))
	uri := os.Getenv("URI_BEFORE") + *answer.SecretCode + os.Getenv("URI_AFTER")
	// A negative size is the size of a module. The quiet zone has four modules.
	if err := qrcode.WriteFile(uri, qrcode.Medium, -8, os.Getenv("PNG")); err != nil {
		log.Fatal(err)
	}
	fmt.Println(*answer.SecretCode)
}
