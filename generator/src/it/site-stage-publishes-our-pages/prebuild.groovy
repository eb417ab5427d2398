// The repository that the pages are published to, with a branch gh-pages that holds an old page.
def run = { File folder, List<String> command ->
    def process = new ProcessBuilder(command).directory(folder).redirectErrorStream(true).start()
    def said = process.inputStream.text
    assert process.waitFor() == 0, "$command: $said"
}
def seed = new File(basedir, 'seed')
run(basedir, ['git', 'init', '-q', '--bare', 'pages.git'])
run(basedir, ['git', 'init', '-q', 'seed'])
new File(seed, 'old.html').text = 'old'
run(seed, ['git', 'checkout', '-q', '-b', 'gh-pages'])
run(seed, ['git', 'add', '.'])
run(seed, ['git', '-c', 'user.name=it', '-c', 'user.email=it@lectern.example', 'commit', '-q', '-m', 'Old page'])
run(seed, ['git', 'push', '-q', '../pages.git', 'gh-pages'])
return true
